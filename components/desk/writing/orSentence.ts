import { unstable_rethrow } from 'next/navigation'

const notReached = '没有等到服务器的回答：网络断开，或者它正在重启。您写的字都在，请过一会儿再试。'

/** What the server said, or what `failed` makes of a sentence where no answer came. The way to the
 * sign-in page stays open. */
export async function orSentence<Value>(
  asked: Promise<Value>,
  failed: (sentence: string) => Value,
): Promise<Value> {
  try {
    return await asked
  } catch (error) {
    unstable_rethrow(error)
    return failed(notReached)
  }
}
