/** A fault that the reader can mend, said in words that are ready to be shown. */
export class ExportFault extends Error {
  override readonly name = 'ExportFault'
}
