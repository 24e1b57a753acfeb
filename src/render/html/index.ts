export { renderBody } from "./body.ts"
export { fillLabels } from "./labels.ts"
export { createTemplates, renderPage, type Templates } from "./templates.ts"
