/// A pack's page, read and searched.
struct PackPage {
  let path: String
  let page: HTMLPage
  let visible: Scan
  let targets: Scan

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    page = HTMLPage(bytes)
    visible = Scan(page.visible.bytes)
    targets = Scan(page.targets.bytes)
  }
}
