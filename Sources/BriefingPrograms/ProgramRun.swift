package import BriefingDiagnostics
package import BriefingDisk
internal import Synchronization

// For waitpid, and for what Ctrl-C does meanwhile.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that was run to its end, in the session of this process: it may ask the person at the
/// terminal.
package struct ProgramRun: Sendable {
  package let ending: ProgramEnding
  package let output: String
  package let errors: String

  /// One program at a time has the terminal, and with it Ctrl-C, which is the whole process's: the second
  /// of two would remember as the state before what the first has set, and leave it for ever.
  private static let terminal = Mutex(())

  /// - Parameters:
  ///   - input: a file that it reads; `nil` for what this process reads.
  ///   - folder: for what it says: that goes to files, since a pipe can be full.
  ///   - signals: what this process leaves to the program meanwhile.
  package init(
    _ program: String, _ arguments: [String], reading input: String? = nil,
    in folder: PrivateFolder, leaving signals: [Int32] = [SIGINT, SIGQUIT]
  ) throws(SystemFailure) {
    let (output, errors) = ("\(folder.path)/output", "\(folder.path)/errors")
    let launch = Launch(
      program: program, arguments: arguments, hasOwnSession: false,
      streams: (input.map { [(STDIN_FILENO, .reading($0))] } ?? [])
        + [(STDOUT_FILENO, .writing(output)), (STDERR_FILENO, .writing(errors))])
    ending = try Self.terminal.withLock { (_) throws(SystemFailure) in
      // As `system` of C does it: Ctrl-C ends the program, and this process clears away what it began.
      let before = signals.map { ($0, signal($0, SIG_IGN)) }
      defer { for (number, action) in before { signal(number, action) } }
      let identifier = try launch.start()
      // Whatever fails here, it is not taken for a good end.
      var status: Int32 = SIGKILL
      while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
      return ProgramEnding(waitStatus: status)
    }
    self.output = try Self.text(output)
    self.errors = try Self.text(errors)
  }

  private static func text(_ path: String) throws(SystemFailure) -> String {
    String(decoding: try FileReader.read(path, atMost: Bounds.file) ?? [], as: UTF8.self)
  }
}
