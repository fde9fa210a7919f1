import { liveFigure } from "./toolkit/frame.js";
export default liveFigure({ title: "slope_along_direction", how: "", keys: [], build: () => () => {} });
