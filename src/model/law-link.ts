import type { Link } from "mdast"

declare module "mdast" {
  interface LinkData {
    /** True for a link that the writer did not write, from a reference to law. */
    lagrum?: boolean
  }
}

/** Whether a link was made of a reference to law: it is shown more quietly than one that a writer made. */
export function isLawLink({ data }: Pick<Link, "data">): boolean {
  return data?.lagrum === true
}
