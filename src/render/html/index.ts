export { renderBody } from "./body.ts"
export { renderDraftPage } from "./draft-page.ts"
export { fillLabels } from "./labels.ts"
export { createTemplates, renderPage, type Templates } from "./templates.ts"
