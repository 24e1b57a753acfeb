import type { ComparisonView } from "./comparison-page.ts"
import type { Hyperlink, View } from "./page.ts"

/** Two decided wordings of a document compared. */
export interface ComparisonPageView extends View {
  readonly kind: "jamforelse"
  readonly crumbs: readonly Hyperlink[]
  /** Title of the document. */
  readonly titel: string
  readonly sprak: string
  readonly jamforelse: ComparisonView
  /** The pages of the two wordings, each with where the wording stands: "gäller från 1 oktober 2025 tills vidare". */
  readonly lydelser: readonly (Hyperlink & { readonly lage: string })[]
  readonly document: Hyperlink
}
