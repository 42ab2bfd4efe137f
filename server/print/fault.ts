/** A page that must not be sent as it is. The reader gets a plain sentence; the log gets this. */
export class PrintFault extends Error {
  override name = 'PrintFault'
}
