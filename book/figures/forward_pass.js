import { liveFigure } from "./toolkit/frame.js";
export default liveFigure({ title: "forward_pass", how: "", keys: [], build: () => () => {} });
