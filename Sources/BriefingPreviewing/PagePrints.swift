internal import BriefingDiagnostics
internal import BriefingPrinting
internal import Synchronization

/// PDFs of packs that somebody looks at. They are made beside the pages, since nobody should wait for
/// one: one at a time, in a browser that ends with it.
final class PagePrints: Sendable {
  private let browser: String?
  private let state = Mutex(State())

  /// What there is of a pack's PDF.
  struct Print: Sendable {
    fileprivate let pack: String
    fileprivate let html: [UInt8]
    let state: State
    /// The last one that was made, with a number that no other has.
    let last: (number: Int, pdf: [UInt8])?

    enum State: Equatable {
      case underway
      case made
      /// In words.
      case failed(String)
    }
  }

  private struct State {
    /// Of a few packs, the newest last.
    var prints: [Print] = []
    var underway: Task<Void, Never>?
    var isClosed = false
    /// Of all that were tried.
    var count = 0
  }

  private static let mostPacks = 4
  private static let longest = Duration.seconds(60)

  /// - Parameter browser: the program, or its name; the first that is found without one.
  init(browser: String?) {
    self.browser = browser
  }

  /// Another one when a PDF has been made.
  var count: Int { state.withLock { $0.count } }

  /// Has it made when there is none of this page.
  ///
  /// - Parameter pack: its code.
  func print(of pack: String, as html: [UInt8]) -> Print {
    let browser = Result { [browser] in try Browser.find(named: browser) }
    return state.withLock { state in
      let known = state.prints.first { $0.pack == pack }
      if let known, known.html == html { return known }
      let now: Print.State
      switch browser {
      case .failure(let failure): now = .failed(Self.words(for: failure))
      case .success(let browser):
        now = .underway
        if state.underway == nil, !state.isClosed {
          state.underway = Task { await self.make(pack, html, in: browser) }
        }
      }
      return Print(pack: pack, html: html, state: now, last: known?.last)
    }
  }

  private func make(_ pack: String, _ html: [UInt8], in browser: Browser) async {
    var (pdf, failure): ([UInt8]?, String?)
    do {
      pdf = try await browser.print(html, within: Self.longest)
    } catch {
      failure = Self.words(for: error)
    }
    state.withLock { [pdf, failure] state in
      state.underway = nil
      state.count += 1
      let before = state.prints.first { $0.pack == pack }
      state.prints.removeAll { $0.pack == pack }
      state.prints.append(
        Print(
          pack: pack, html: html, state: failure.map { .failed($0) } ?? .made,
          last: pdf.map { (state.count, $0) } ?? before?.last))
      if state.prints.count > Self.mostPacks { state.prints.removeFirst() }
    }
  }

  private static func words(for error: any Error) -> String {
    guard let failure = error as? SystemFailure else { return "\(error)" }
    return "\(failure.action): \(failure.reason)" + (failure.help.map { "; \($0)" } ?? "")
  }

  /// Stops what is under way, and waits until nothing is left of it.
  func close() async {
    let underway = state.withLock { state in
      state.isClosed = true
      return state.underway
    }
    underway?.cancel()
    await underway?.value
  }
}
