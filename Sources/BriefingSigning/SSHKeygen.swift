internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingPrograms
internal import BriefingSignals

/// OpenSSH's `ssh-keygen`, which makes and checks the signatures.
///
/// The program, and no library: only it ever sees a key, so that `briefing` holds no secret. It knows
/// agents, passphrases and security keys, and whoever doubts `briefing` can ask it by hand.
struct SSHKeygen {
  /// Keeps a signature of a pack from passing as one of something else, and the other way round.
  static let namespace = "briefing"

  private let program: String
  /// For what it reads and says.
  let folder: PrivateFolder

  /// - Parameter action: what can't be done without it.
  init(for action: String) throws(SystemFailure) {
    guard let found = InstalledProgram.find(["ssh-keygen"]) else {
      throw SystemFailure(
        action: action, reason: "there is no program 'ssh-keygen'",
        help: "install OpenSSH (on Debian: apt install openssh-client)")
    }
    program = found
    folder = try PrivateFolder(in: PrivateFolder.place, named: "briefing-signature")
  }

  func clear() { folder.remove() }

  struct Answer {
    let isGood: Bool
    /// Of its output.
    let lines: [String]
    /// What it complains of, as one sentence.
    let words: String
  }

  /// Puts a file where nobody else can change it before the program has read it.
  ///
  /// - Returns: its path.
  func lay(_ bytes: [UInt8], as name: String) throws(SystemFailure) -> String {
    let path = "\(folder.path)/\(name)"
    try WholeFile.write(bytes, to: path, permissions: 0o600)
    return path
  }

  /// - Parameters:
  ///   - purpose: what `-Y` takes.
  ///   - input: a file that it reads; `nil` for what this process reads, which may be a person.
  /// - Throws: ``Interruption`` when somebody stopped it.
  func run(
    _ purpose: String, _ arguments: [String], reading input: String? = nil
  ) throws -> Answer {
    let run = try ProgramRun(
      program, ["-Y", purpose] + arguments, reading: input, in: folder)
    if case .killed(let signal) = run.ending { throw Interruption(signal: signal) }
    // Without the frame around a warning.
    let words = run.errors.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("@") }
      .map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
    return Answer(
      isGood: run.ending == .exited(0),
      lines: run.output.split(whereSeparator: \.isNewline).map(String.init),
      words: words.joined(separator: "; "))
  }
}
