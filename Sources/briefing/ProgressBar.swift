internal import BriefingDiagnostics
internal import BriefingDisk

/// How far a run has come, on a terminal.
struct ProgressBar {
  let isShown: Bool
  private var drawn = -1

  private static let width = 40

  init(isShown: Bool) {
    self.isShown = isShown
  }

  mutating func update(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    // A line for each per cent is enough for the eye.
    let percent = done * 100 / total
    guard percent != drawn else { return }
    drawn = percent
    let filled = percent * Self.width / 100
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    StandardError.rewrite("[\(bar)] \(done.grouped) of \(total.grouped) packs")
  }

  func clear() {
    if isShown { StandardError.rewrite("") }
  }
}
