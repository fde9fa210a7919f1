import { liveFigure } from "./toolkit/frame.js";
export default liveFigure({ title: "decision_line", how: "", keys: [], build: () => () => {} });
