internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk

/// Asks for what no option says. Where nobody can be asked, it takes what stands in for the answer, and
/// says so.
struct Interview {
  private let canAsk = StandardInput.isTerminal && StandardError.isTerminal

  /// An answer, and why it can stand for one that nobody gave.
  struct StandIn {
    let text: String
    let reason: String
    /// A person need not type it.
    var isOffered = true
  }

  /// - Parameters:
  ///   - given: by the option.
  ///   - parse: reads an answer; `nil` for one that can't be used.
  func answer<Value>(
    _ option: String, _ given: Value?, _ question: String, standIn: StandIn?,
    parse: (String) -> Value?
  ) throws -> Value {
    if let given { return given }
    if canAsk {
      return try ask(question, offering: standIn?.isOffered == true ? standIn : nil, parse)
    }
    guard let standIn, let value = parse(standIn.text) else {
      throw ValidationError("'\(option)' is missing: \(question.lowercasedFirst).")
    }
    StandardError.write("\(option) is left out: '\(standIn.text)', \(standIn.reason)")
    return value
  }

  private func ask<Value>(
    _ question: String, offering standIn: StandIn?, _ parse: (String) -> Value?
  ) throws -> Value {
    while true {
      StandardError.rewrite("\(question)\(standIn.map { " [\($0.text)]" } ?? ""): ")
      guard let line = readLine() else { throw ExitCode(64) }
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let text = words.isEmpty ? standIn?.text ?? "" : words
      if !text.isEmpty, let value = parse(text) { return value }
      StandardError.write("'\(text.printable)' is no answer to that")
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
