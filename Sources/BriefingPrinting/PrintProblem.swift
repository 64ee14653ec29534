/// Why a page did not become a PDF.
enum PrintProblem: Error, Equatable {
  case exited(code: Int32, said: String?)
  case killed(signal: Int32, said: String?)
  case tookLonger(seconds: Int)
  case wroteNothing(said: String?)
  case wroteNoPDF(said: String?)
}

extension PrintProblem {
  var reason: String {
    switch self {
    case .exited(let code, let said): "the browser ended with exit code \(code)" + quoting(said)
    case .killed(let signal, let said): "the browser was ended by signal \(signal)" + quoting(said)
    case .tookLonger(let seconds): "the browser took longer than \(seconds) s and was stopped"
    case .wroteNothing(let said): "the browser wrote no file" + quoting(said)
    case .wroteNoPDF(let said): "what the browser wrote is no complete PDF" + quoting(said)
    }
  }

  var help: String? {
    switch self {
    case .wroteNothing:
      "a browser that is a snap sees your own folder alone: set TMPDIR to a folder in it"
    case .tookLonger: "print fewer at once with --jobs, or give it longer with --time-limit"
    case .exited, .killed, .wroteNoPDF: nil
    }
  }

  private func quoting(_ said: String?) -> String { said.map { "; it said: \($0)" } ?? "" }
}
