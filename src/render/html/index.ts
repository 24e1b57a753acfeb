export { type BodyOptions, renderBody } from "./body.ts"
export { type FilledLabel, fillLabels } from "./labels.ts"
export { createTemplates, renderPage, type Templates } from "./templates.ts"
