/// A pack's plain text, read and searched.
struct PackText {
  let path: String
  let scan: Scan

  init(_ bytes: [UInt8], path: String) {
    self.init(flow: PlainText(bytes).flow, path: path)
  }

  init(flow: [UInt8], path: String) {
    self.path = path
    scan = Scan(flow)
  }
}
