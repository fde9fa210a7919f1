import { liveFigure } from "./toolkit/frame.js";
export default liveFigure({ title: "derivative_error_curve", how: "", keys: [], build: () => () => {} });
