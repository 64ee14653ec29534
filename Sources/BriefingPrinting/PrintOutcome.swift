package import BriefingDiagnostics

/// What came of printing packs.
package struct PrintOutcome: Sendable {
  /// How many packs have a new file.
  package var printed: Int { sizes.count }
  /// Of all new files together.
  package var bytes: Int { sizes.reduce(0) { $0 + $1.bytes } }
  /// What to know of the new files before they are sent.
  package var notes: [String] { sizes.notes }
  /// How many packs nobody tried to print any more.
  package var untried: Int { pages - done }

  private let pages: Int
  private var sizes: [PDFSize] = []
  private var failed: [Int: SystemFailure] = [:]
  private var failuresInARow = 0

  /// When so many fail one after the other, the rest would too: a browser that hangs would take its
  /// time limit for each of 650 packs.
  private static let mostFailuresInARow = 3

  init(pages: Int) {
    self.pages = pages
  }

  /// In the order of the packs.
  package var failures: [SystemFailure] { failed.sorted { $0.key < $1.key }.map(\.value) }

  var done: Int { printed + failed.count }

  var isHopeless: Bool { failuresInARow >= Self.mostFailuresInARow }

  mutating func add(_ result: Result<PDFSize, SystemFailure>, of page: Int) {
    switch result {
    case .success(let size):
      sizes.append(size)
      failuresInARow = 0
    case .failure(let failure):
      failed[page] = failure
      failuresInARow += 1
    }
  }
}
