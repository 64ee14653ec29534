#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How a terminal shows what it is given; a pipe and a file get the words alone.
enum Terminal {
  /// How wide it is; `nil` where the stream is none, or one that doesn't know.
  static func columns(of stream: Int32) -> Int? {
    var size = winsize()
    guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether it can do more than write line after line.
  static func isCapable(_ stream: Int32) -> Bool {
    isatty(stream) == 1 && variable("TERM") != "dumb"
  }

  /// Lets the word stand out that says how grave a finding is, or what to do, where nobody has asked for
  /// the contrary (no-color.org).
  static func painted(_ text: String, on stream: Int32) -> String {
    guard isCapable(stream), variable("NO_COLOR").isEmpty else { return text }
    let word = /^(?<lead> *|.*?: )(?<word>error|warning|advice|help):/.anchorsMatchLineEndings()
    return text.replacing(word) { found in
      let colour =
        switch found.word {
        case "error": 31
        case "warning": 35
        case "advice": 36
        default: 32
        }
      return "\(found.lead)\u{1B}[1;\(colour)m\(found.word):\u{1B}[0m"
    }
  }

  private static func variable(_ name: String) -> String {
    guard let value = getenv(name) else { return "" }
    return String(cString: value)
  }
}
