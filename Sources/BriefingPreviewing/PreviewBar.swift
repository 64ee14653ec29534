internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
internal import BriefingValidating

/// What the preview adds to the end of each page: what is wrong, where to go, and the script that keeps
/// the page up to date.
struct PreviewBar {
  let visit: Visit

  private var view: LiveView { visit.view }

  func added(to page: [UInt8]) -> [UInt8] {
    var writer = HTMLWriter()
    writer.element(
      "aside", ["id": "briefing-preview", "aria-label": "Preview", "data-version": visit.version]
    ) { bar in
      // In a frame there is the script alone.
      if !visit.question.isInFrame { write(&bar) }
      bar.element("script", ["src": "/preview/preview.js"])
    }
    let end = page.indices.last { page[$0...].starts(with: "</body>".utf8) } ?? page.endIndex
    let shown = prepared(String(decoding: page[..<end], as: UTF8.self))
    return shown.utf8 + Array(writer.html.utf8) + page[end...]
  }

  /// A pack's own policy allows no script; here the one that the server sends stands for it. The page's
  /// scripts wait for the preview's, which sees when they are others.
  private func prepared(_ page: String) -> String {
    page.replacing(
      /<meta\b[^>]*http-equiv=["']?content-security-policy\b[^>]*>/.ignoresCase(), with: ""
    ).replacing(/<script\b/.ignoresCase()) { _ in
      "<script defer data-digest=\"\(view.site?.scripts ?? "")\""
    }
  }

  private func write(_ bar: inout HTMLWriter) {
    bar.element("style") { $0.literal(PreviewStyle.bar) }
    FindingsBox.show(view, &bar)
    bar.element(
      "p", ["id": "briefing-preview-gone", "class": "gone", "role": "alert", "hidden": ""]
    ) {
      $0.text("The preview has stopped: what stands here is as it was then. Start it again with ")
      $0.element("code", text: "briefing preview")
      $0.text(".")
    }
    bar.element(
      "form",
      ["id": "briefing-preview-form", "action": "/preview/open", "autocomplete": "off"]
    ) { form in
      let path = visit.place.path
      let pack = view.site?.pack(at: path)
      form.element("label") { label in
        label.text("Constituency ")
        label.element(
          "input",
          [
            "name": "constituency", "list": "briefing-preview-names", "accesskey": "p",
            "value": pack?.text.name ?? "",
          ])
      }
      form.element("datalist", ["id": "briefing-preview-names"]) { list in
        for pack in view.site?.compiled.packs ?? [] {
          list.element("option", ["value": pack.name])
        }
      }
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      choice("Form", "form", forms, chosen: name, &form)
      let languages = view.site?.compiled.languages ?? []
      if languages.count > 1 {
        choice(
          "Language", "language", languages.map { ($0.code, $0.words.name) },
          chosen: pack?.text.language.code ?? "", &form)
      }
      choice(
        "View", "view", [("", "whole width")] + FrameKind.allCases.map { ($0.rawValue, $0.name) },
        chosen: visit.place.frame?.rawValue ?? "", &form)
      form.element("label") { label in
        label.text("As on ")
        label.element(
          "input", ["name": "as-of", "type": "date", "value": view.asOf.description])
      }
      form.element("button", text: "Show")
      let day = PreviewPlace(day: visit.place.day, frame: nil, path: "")
      form.element("a", ["href": day.address], text: view.packs.counted("pack"))
      form.element("a", ["href": day.with(path: "proof").address], text: "What to proofread")
      let warnings = view.diagnostics.filter { $0.severity == .warning }.total()
      if warnings > 0 {
        form.element("span", text: "\(warnings.counted("warning")): briefing check")
      }
    }
  }

  private var forms: [(value: String, name: String)] {
    (view.site?.forms ?? []).map { ($0.fileName, $0.purpose) } + [(PrintedPage.fileName, "PDF")]
  }

  private func choice(
    _ label: String, _ name: String, _ options: [(value: String, name: String)], chosen: String,
    _ form: inout HTMLWriter
  ) {
    form.element("label") { page in
      page.text("\(label) ")
      page.element("select", ["name": name]) { list in
        for option in options {
          if option.value == chosen {
            list.element("option", ["value": option.value, "selected": ""], text: option.name)
          } else {
            list.element("option", ["value": option.value], text: option.name)
          }
        }
      }
    }
  }
}
