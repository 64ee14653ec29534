internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
internal import BriefingRendering
package import BriefingServing
package import BriefingValidating
internal import Synchronization

/// Answers requests with packs as the content makes them at that moment. Writes nothing.
package final class Preview: Sendable {
  let project: LiveProject
  private let prints: PagePrints
  private let lastAsked = Mutex<ContinuousClock.Instant?>(nil)

  /// - Parameters:
  ///   - folder: the project's.
  ///   - browser: makes PDFs; the first that is found without one.
  ///   - options: what is asked of the content as on a day; as on today without one.
  ///   - onChange: called for each change that was taken up, the first state too, one at a time.
  package init(
    of folder: String, browser: String?,
    options: @escaping @Sendable (CalendarDate?) -> CheckOptions,
    onChange: @escaping @Sendable (ProjectChange) -> Void
  ) {
    project = LiveProject(folder, options: options, onChange: onChange)
    prints = PagePrints(browser: browser)
  }

  /// Looks at the project, as each request does: for those who watch without a browser.
  @discardableResult
  package func look() -> LiveView { project.view() }

  /// How long to wait between two looks.
  package var pause: Duration {
    Self.pause(sinceAsked: lastAsked.withLock { $0.map { .now - $0 } })
  }

  /// A page that somebody sees asks every 40 ms, and is to be shown what is new at once; one in a hidden
  /// tab asks every second, and without one there is only a report to be read.
  static func pause(sinceAsked time: Duration?) -> Duration {
    if let time, time < .milliseconds(150) { return .milliseconds(15) }
    return .milliseconds(100)
  }

  /// Ends what is under way, and leaves nothing behind.
  package func close() async { await prints.close() }

  package func answer(_ question: PageQuestion) -> MadePage {
    lastAsked.withLock { $0 = .now }
    let place = PreviewPlace(question.path)
    let day =
      place.path == Self.opening
      ? question.query["as-of"].flatMap { CalendarDate(iso: $0) } : place.day
    // As on which day makes no other version, and to look at one can take a while.
    if question.query["known"] == version(of: project.view()) {
      return MadePage(.nothingNew, as: OutputLayout.index)
    }
    let view = project.view(asOf: day)
    return page(
      Visit(question: question, place: place, view: view, version: version(of: view)), asOf: day)
  }

  private func version(of view: LiveView) -> String { "\(view.version)-\(prints.count)" }

  private func page(_ visit: Visit, asOf day: CalendarDate?) -> MadePage {
    let (question, place, view) = (visit.question, visit.place, visit.view)
    switch place.path {
    case "preview/preview.js":
      return MadePage(.found, as: "preview.js", PackageResources.preview_js)
    case Self.opening: return open(visit, asOf: day)
    case "proof" where place.frame == nil:
      return shown("proof.html", ProofPage.make(view), visit)
    default: break
    }
    if let moved = moved(visit) { return moved }
    if let frame = place.frame, !question.isInFrame {
      return shown(OutputLayout.index, frame.page(around: place, question), visit)
    }
    return file(visit)
  }

  /// Where a pack stands whose constituency has another name now.
  private func moved(_ visit: Visit) -> MadePage? {
    let names = visit.place.path.split(separator: "/").map(String.init)
    let folder = names.prefix(2).joined(separator: "/")
    guard let site = visit.view.site, let former = visit.view.former[folder],
      site.pack(at: folder) == nil
    else { return nil }
    if let pack = site.compiled.packs.first(where: { $0.code == former.code }) {
      let path = ([pack.folder] + names.dropFirst(2)).joined(separator: "/")
      return elsewhere(visit.place.with(path: path).address, visit)
    }
    let page = PreviewPage.make(title: "There is no constituency \(former.name) any more") {
      $0.element(
        "p",
        text: "Its pack stood here. No row of the constituencies has its code, \(former.code), now."
      )
    }
    return shown(OutputLayout.notFound, page, visit, .notFound)
  }

  func elsewhere(_ address: String, _ visit: Visit) -> MadePage {
    let question = visit.question
    let isFolder = question.endsInSlash && !address.hasSuffix("/")
    // The preview's script asks on for what it has asked for.
    let shown =
      question.query["shown"] == nil ? "" : "?shown=\(question.isInFrame ? "iframe" : "document")"
    return MadePage(
      .elsewhere(place: address + (isFolder ? "/" : "") + shown), as: OutputLayout.index)
  }

  /// What would be published at an address.
  private func file(_ visit: Visit) -> MadePage {
    let path = visit.place.path
    guard let site = visit.view.site else {
      let page = PreviewPage.make(title: "Nothing to show yet") { page in
        page.element("p", text: "The packs stand here as soon as what is named below is mended.")
      }
      return shown(OutputLayout.index, page, visit, .unavailable)
    }
    if let (pack, text) = site.pack(at: path) {
      let folder = pack.folder(in: text.language)
      if path == "\(folder)/\(PrintedPage.fileName)" { return printed(text, folder, site, visit) }
    }
    if path.isEmpty, !visit.question.path.isEmpty, !visit.question.endsInSlash {
      return elsewhere(visit.place.address, visit)
    }
    switch site.find(path, endsInSlash: visit.question.endsInSlash) {
    case .file(let file): return show(file, visit)
    case .folderWithoutSlash: return elsewhere(visit.place.address + "/", visit)
    case .nothing:
      let page = site.file(OutputLayout.notFound)?.bytes
      return shown(
        OutputLayout.notFound,
        page ?? PreviewPage.make(title: "There is nothing at this address") { _ in },
        visit, .notFound)
    }
  }

  private func show(_ file: PreviewFile, _ visit: Visit) -> MadePage {
    let question = visit.question
    if question.query["raw"] != nil { return MadePage(.found, as: file.path, file.bytes) }
    if file.isPage {
      let isPrint = visit.place.frame == .print
      return shown(file.path, isPrint ? PrintStyles.applied(to: file.bytes) : file.bytes, visit)
    }
    if question.query["part"] == "page", let message = file.message {
      return shown(OutputLayout.index, message.html, visit)
    }
    // A program gets the file itself, a browser something that it shows and keeps up to date.
    guard file.form != nil, question.isShown else {
      return MadePage(.found, as: file.path, file.bytes)
    }
    return shown(OutputLayout.index, FilePage.make(file), visit)
  }

  private func printed(
    _ pack: CompiledText, _ folder: String, _ site: PreviewSite, _ visit: Visit
  ) -> MadePage {
    let page = site.file("\(folder)/\(OutputLayout.index)")?.bytes ?? []
    let print = prints.print(of: folder, as: page)
    let isFile = visit.question.query["pdf"] != nil
    if let last = print.last, isFile || (print.state == .made && !visit.question.isShown) {
      return MadePage(.found, as: PrintedPage.fileName, last.pdf)
    }
    return shown(
      OutputLayout.index, PrintedPage.make(pack.name, print), visit,
      visit.question.isShown && !isFile ? .found : .unavailable)
  }

  /// A page with the bar on it, unless it stands in a frame of a page that has one.
  func shown(
    _ name: String, _ page: [UInt8], _ visit: Visit, _ outcome: MadePage.Outcome = .found
  ) -> MadePage {
    MadePage(outcome, as: name, PreviewBar(visit: visit).added(to: page))
  }
}
