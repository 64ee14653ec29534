internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
internal import BriefingRendering

/// The packs of the proof, side by side in all their forms, with a list to tick.
enum ProofPage {
  static func make(_ view: LiveView) -> [UInt8] {
    guard let site = view.site else {
      return PreviewPage.make(title: "Nothing to proofread yet") { _ in }
    }
    let entries = site.proof.entries
    return PreviewPage.make(title: "The \(entries.count) packs that show everything") { page in
      page.element(
        "p",
        text: "Each branch of the templates and of the guidance, each nation, and the longest of "
          + "each value stand in at least one of these packs. Your browser keeps the ticks; one goes "
          + "when its pack changes.")
      page.element("ol") { list in
        for entry in entries {
          list.element("li") { item in
            item.element("label") { label in
              label.element(
                "input",
                [
                  "type": "checkbox", "data-proof": entry.pack.slug,
                  "data-digest": site.digest(of: entry.pack),
                ])
              label.text(" ")
              label.element("a", ["href": "#\(entry.pack.slug)"], text: entry.pack.name)
              label.text(": \(entry.summary)")
            }
          }
        }
      }
      for entry in entries { show(entry, in: site, &page) }
    }
  }

  private static func show(_ entry: Proof.Entry, in site: PreviewSite, _ page: inout HTMLWriter) {
    page.element("section", ["id": entry.pack.slug]) { section in
      section.element("h2") {
        $0.element("a", ["href": "\(entry.pack.folder)/"], text: entry.pack.name)
      }
      section.element("details") { details in
        details.element("summary", text: entry.reasons.count.counted("reason"))
        details.element("ul") { list in
          for reason in entry.reasons { list.element("li", text: reason) }
        }
      }
      section.element("div", ["class": "proof"]) { row in
        for text in entry.pack.texts {
          for form in site.forms(of: text) {
            row.element("figure") { figure in
              figure.element("figcaption", text: text.language.folder + form.fileName)
              figure.element(
                "iframe",
                [
                  "src": OutputLayout.path(
                    of: form, ofPack: entry.pack.place, in: text.language),
                  "title": "\(text.name), \(form.purpose)", "width": "480", "height": "640",
                  "loading": "lazy",
                ])
            }
          }
        }
      }
    }
  }
}
