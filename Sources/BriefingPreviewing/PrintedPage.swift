internal import BriefingOutput

/// A pack's PDF, which is no file of what is published.
enum PrintedPage {
  static let fileName = "pack.pdf"

  static func make(_ name: String, _ print: PagePrints.Print) -> [UInt8] {
    PreviewPage.make(title: "\(fileName), \(name)") { page in
      switch print.state {
      case .made: page.saveLink(to: print.last.map { "?pdf=\($0.number)" } ?? "")
      case .underway:
        page.element("p", ["role": "status"], text: "The PDF is being made.")
      case .failed(let reason): page.element("p", ["role": "alert"], text: reason)
      }
      if let last = print.last {
        page.element(
          "iframe", ["class": "pdf", "src": "?pdf=\(last.number)", "title": "The PDF"])
      }
    }
  }
}
