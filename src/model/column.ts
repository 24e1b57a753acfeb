/** A column of a table, in the form that a spreadsheet or a page prints: a heading, and each row's text. */
export interface Column<Row> {
  readonly heading: string
  readonly value: (row: Row) => string
}
