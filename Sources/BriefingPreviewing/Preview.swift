internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
internal import BriefingRendering
package import BriefingServing
package import BriefingValidating
internal import FoundationEssentials

/// Answers requests with packs as the content makes them at that moment. Writes nothing.
package final class Preview: Sendable {
  private let project: LiveProject

  /// - Parameters:
  ///   - folder: the project's.
  ///   - options: what is asked of the content as on a day; as on today without one.
  ///   - onChange: called for each change that was taken up, the first state too, one at a time.
  package init(
    of folder: String, options: @escaping @Sendable (CalendarDate?) -> CheckOptions,
    onChange: @escaping @Sendable (ProjectChange) -> Void
  ) {
    project = LiveProject(folder, options: options, onChange: onChange)
  }

  /// The name of the cookie that holds the day as on which somebody looks at the packs.
  private static let dayCookie = "briefing-as-of"

  /// Looks at the project, as each request does: for those who watch without a browser.
  @discardableResult
  package func look() -> LiveView { project.view() }

  package func answer(_ question: PageQuestion) -> MadePage {
    let day = question.cookies[Self.dayCookie].flatMap { CalendarDate(iso: $0) }
    let view = project.view(asOf: day)
    switch question.path {
    case "preview/version": return MadePage(.found, as: "version.txt", Array(view.version.utf8))
    case "preview/preview.js":
      return MadePage(.found, as: "preview.js", PackageResources.preview_js)
    case "preview/open": return open(question, view)
    case "proof": return shown("proof.html", ProofPage.make(view), question, view)
    default: break
    }
    if let framed = FrameKind(path: question.path) {
      return shown(OutputLayout.index, framed.page(question, view), question, view)
    }
    return file(question, view)
  }

  /// What would be published at an address.
  private func file(_ question: PageQuestion, _ view: LiveView) -> MadePage {
    guard let site = view.site else {
      let page = PreviewPage.make(title: "Nothing to show yet") { page in
        page.element("p", text: "The packs stand here as soon as what is named below is mended.")
      }
      return shown(OutputLayout.index, page, question, view, .unavailable)
    }
    switch site.find(question.path, endsInSlash: question.endsInSlash) {
    case .file(let file): return show(file, question, view)
    case .folderWithoutSlash:
      return MadePage(.elsewhere(place: "/\(question.path)/"), as: OutputLayout.index)
    case .nothing:
      let page = site.file(OutputLayout.notFound)?.bytes
      return shown(
        OutputLayout.notFound,
        page ?? PreviewPage.make(title: "There is nothing at this address") { _ in },
        question, view, .notFound)
    }
  }

  private func show(_ file: PreviewFile, _ question: PageQuestion, _ view: LiveView) -> MadePage {
    if question.query["raw"] != nil { return MadePage(.found, as: file.path, file.bytes) }
    if file.isPage {
      let isPrint = question.query["media"] == "print"
      return shown(
        file.path, isPrint ? PrintStyles.applied(to: file.bytes) : file.bytes, question, view)
    }
    if question.query["part"] == "page", let message = file.message {
      return shown(OutputLayout.index, message.html, question, view)
    }
    // A program gets the file itself, a browser something that it shows and keeps up to date.
    guard file.form != nil, question.isShown else {
      return MadePage(.found, as: file.path, file.bytes)
    }
    return shown(OutputLayout.index, FilePage.make(file), question, view)
  }

  /// A page with the bar on it, unless it stands in a frame of a page that has one.
  private func shown(
    _ name: String, _ page: [UInt8], _ question: PageQuestion, _ view: LiveView,
    _ outcome: MadePage.Outcome = .found
  ) -> MadePage {
    let bar = PreviewBar(view: view, path: question.path, isInFrame: question.isInFrame)
    return MadePage(outcome, as: name, bar.added(to: page))
  }

  /// Where the bar's form leads.
  private func open(_ question: PageQuestion, _ view: LiveView) -> MadePage {
    let wanted = question.query["constituency"] ?? ""
    let day = question.query["as-of"].flatMap { CalendarDate(iso: $0) }
    // The preview's own day is what everybody sees who has named none.
    let isOwn = day == project.view().asOf
    let cookie = day.map { (name: Self.dayCookie, value: isOwn ? "" : $0.description) }
    let form = question.query["form"] ?? ""
    let frame = FrameKind(rawValue: question.query["view"] ?? "")
    func place(_ path: String) -> MadePage {
      MadePage(
        .elsewhere(place: "/" + (frame.map { "preview/\($0.rawValue)/" } ?? "") + path),
        as: OutputLayout.index, cookie: cookie)
    }
    guard !wanted.isEmpty, let site = view.site else { return place("") }
    let lookup = ConstituencyLookup(site.campaign.identities)
    switch lookup.find(wanted) {
    case .one(let found):
      let folder = OutputLayout.folder(ofPack: found.slug) + "/"
      let isThere = form != OutputLayout.index && site.file(folder + form) != nil
      return place(isThere ? folder + form : folder)
    case .several(let found):
      return choice("'\(wanted)' may be any of these", found.map(\.name), question, view)
    case .none(let nearest):
      return choice("There is no constituency '\(wanted)'", nearest, question, view)
    }
  }

  /// The address that opens a constituency as somebody has asked for another.
  private static func way(to name: String, as question: PageQuestion) -> String {
    var address = URLComponents()
    address.path = "/preview/open"
    let items = question.query.merging(["constituency": name]) { $1 }
    address.queryItems = items.sorted { $0.key < $1.key }.map {
      URLQueryItem(name: $0.key, value: $0.value)
    }
    return address.string ?? "/"
  }

  private func choice(
    _ title: String, _ names: [String], _ question: PageQuestion, _ view: LiveView
  ) -> MadePage {
    let page = PreviewPage.make(title: title) { page in
      page.element("ul") { page in
        for name in names {
          page.element("li") {
            $0.element("a", ["href": Self.way(to: name, as: question)], text: name)
          }
        }
      }
    }
    return shown(OutputLayout.notFound, page, question, view, .notFound)
  }
}

extension PageQuestion {
  /// What the answer is for. The preview's script asks for what a browser has asked for before it, and
  /// says so.
  private var purpose: String? { query["shown"] ?? destination }
  fileprivate var isInFrame: Bool { purpose == "iframe" }
  fileprivate var isShown: Bool { purpose == "document" || isInFrame }
}
