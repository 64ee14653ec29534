/// Why a page did not become a PDF.
enum PrintProblem: Error, Equatable {
  case exited(code: Int32, said: String?)
  case killed(signal: Int32, said: String?)
  case tookLonger(seconds: Int)
  /// Chromium's word for why.
  case didNotOpen(String)
  case refused(String)
  case crashed
  case notUnderstood
  case wroteNoPDF
}

extension PrintProblem {
  var reason: String {
    switch self {
    case .exited(let code, let said): "the browser ended with exit code \(code)" + quoting(said)
    case .killed(let signal, let said): "the browser was ended by signal \(signal)" + quoting(said)
    case .tookLonger(let seconds): "the browser took longer than \(seconds) s and was stopped"
    case .didNotOpen(let reason): "the browser could not open the page: \(reason)"
    case .refused(let message): "the browser did not print: \(message)"
    case .crashed: "the page crashed in the browser"
    case .notUnderstood: "cannot understand the browser's answer"
    case .wroteNoPDF: "what the browser made is no complete PDF"
    }
  }

  var help: String? {
    switch self {
    case .didNotOpen:
      "a browser that is a snap sees your own folder alone: set TMPDIR to a folder in it"
    case .tookLonger: "print fewer at once with --jobs, or give it longer with --time-limit"
    case .exited, .killed, .refused, .crashed, .notUnderstood, .wroteNoPDF: nil
    }
  }

  private func quoting(_ said: String?) -> String { said.map { "; it said: \($0)" } ?? "" }
}
