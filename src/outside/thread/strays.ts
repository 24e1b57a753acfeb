/**
 * Runs `work` while nobody minds promises that fail without anyone waiting for them. The PDF library leaves such behind
 * when it mends a damaged file, and Node would end the program for it.
 */
export async function withoutStrays<Result>(work: () => Promise<Result>): Promise<Result> {
  const ignore = (): void => undefined
  process.on("unhandledRejection", ignore)
  try {
    return await work()
  } finally {
    // Node tells of them first when it comes around again.
    await new Promise(resolve => setImmediate(resolve))
    process.off("unhandledRejection", ignore)
  }
}
