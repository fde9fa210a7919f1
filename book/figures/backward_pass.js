import { liveFigure } from "./toolkit/frame.js";
export default liveFigure({ title: "backward_pass", how: "", keys: [], build: () => () => {} });
