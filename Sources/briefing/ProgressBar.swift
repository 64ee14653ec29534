internal import BriefingDiagnostics
internal import BriefingDisk

/// How far a run has come, on a terminal.
struct ProgressBar {
  /// Of the terminal; `nil` where nothing is shown.
  private let columns: Int?
  private var drawn = -1

  init(isQuiet: Bool = false) {
    columns = isQuiet ? nil : StandardError.rewritableColumns
  }

  mutating func update(_ done: Int, of total: Int) {
    guard let columns, total > 0 else { return }
    // A line for each per cent is enough for the eye.
    let percent = done * 100 / total
    guard percent != drawn else { return }
    drawn = percent
    let count = "\(done.grouped) of \(total.grouped) packs"
    // A line that the terminal wraps can't be written over.
    let width = max(0, min(40, columns - count.count - 4))
    let filled = percent * width / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    StandardError.rewrite(width == 0 ? "\(percent) %" : "[\(bar)] \(count)")
  }

  mutating func clear() {
    guard drawn >= 0 else { return }
    drawn = -1
    StandardError.rewrite("")
  }
}
