internal import BriefingCompiling
internal import BriefingForms
internal import BriefingOutput
internal import BriefingRendering
internal import BriefingServing

/// The frame of the preview's own pages.
enum PreviewPage {
  static func make(title: String, _ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    let page = HTMLWriter.page(title: title, style: style) { page in
      page.element("h1", text: title)
      content(&page)
    }
    return Array(page.utf8)
  }

  private static let style: StaticString = """
    :root { color-scheme: light dark; }
    body { margin: 0; font: 1.0625rem/1.5 system-ui, "Liberation Sans", sans-serif; }
    main { padding: 1rem; }
    h1 { font-size: 1.25rem; }
    pre { overflow-x: auto; }
    iframe { border: 1px solid GrayText; background: Canvas; color-scheme: normal; }
    .proof { display: flex; gap: 1rem; overflow-x: auto; }
    .proof figure { margin: 0; }
    .pdf { width: 100%; height: 80vh; }
    """
}

/// A form that is no page, as a browser can show it.
enum FilePage {
  static func make(_ file: PreviewFile) -> [UInt8] {
    let title = [file.form?.fileName, file.pack?.name].compactMap(\.self).joined(separator: ", ")
    return PreviewPage.make(title: title) { page in
      page.saveLink(to: "?raw")
      guard let message = file.message else {
        return page.element("pre", text: file.bytes)
      }
      page.element("p") { page in
        page.element("strong", text: "Subject: ")
        page.text(message.subject)
      }
      page.element(
        "iframe",
        ["src": "?part=page", "title": "The page in the message", "width": "800", "height": "600"])
      page.element("h2", text: "The text in the message")
      page.element("pre", text: message.text)
    }
  }
}

extension HTMLWriter {
  mutating func saveLink(to address: String) {
    element("p") { $0.element("a", ["href": address, "download": ""], text: "Save the file") }
  }

  /// Lines of a finished text file.
  fileprivate mutating func element(_ name: StaticString, text: [UInt8]) {
    element(name) { element in
      for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        element.text(String(decoding: line.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self))
        element.literal("\n")
      }
    }
  }
}

/// Another width than that of the window.
enum FrameKind: String, CaseIterable {
  case phone
  case print

  var name: String {
    switch self {
    case .phone: "a phone's width"
    case .print: "as printed"
    }
  }

  /// In CSS pixels: of the narrowest phone, and of A4 within the margins of a pack.
  private var width: Int {
    switch self {
    case .phone: 320
    case .print: 673
    }
  }

  /// The page in the frame has the same address: its links stay in the frame.
  func page(around place: PreviewPlace, _ question: PageQuestion) -> [UInt8] {
    let slash = question.endsInSlash && !place.path.isEmpty ? "/" : ""
    return PreviewPage.make(title: name.prefix(1).uppercased() + name.dropFirst()) { page in
      page.element(
        "iframe",
        [
          "src": place.address + slash + "?framed", "title": "The page",
          "width": "\(width)", "height": self == .print ? "952" : "640",
        ])
    }
  }
}

/// A page's rules for paper, applied to the screen. How it breaks into pages, the PDF shows.
enum PrintStyles {
  static func applied(to page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
      .replacing("@media screen", with: "@media speech")
      .replacing("@media print", with: "@media screen")
    return Array(text.utf8)
  }
}
