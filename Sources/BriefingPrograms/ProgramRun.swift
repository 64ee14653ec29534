package import BriefingDiagnostics
package import BriefingDisk

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

  /// - Parameters:
  ///   - input: a file that it reads; `nil` for what this process reads.
  ///   - folder: for what it says: that goes to files, since a pipe can be full.
  package init(
    _ program: String, _ arguments: [String], reading input: String? = nil,
    in folder: PrivateFolder
  ) throws(SystemFailure) {
    let (output, errors) = ("\(folder.path)/output", "\(folder.path)/errors")
    let launch = Launch(
      program: program, arguments: arguments, hasOwnSession: false,
      streams: (input.map { [(STDIN_FILENO, .reading($0))] } ?? [])
        + [(STDOUT_FILENO, .writing(output)), (STDERR_FILENO, .writing(errors))])
    // As `system` of C does it: Ctrl-C ends the program, and this process clears away what it began.
    let before = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, action) in before { signal(number, action) } }
    let identifier = try launch.start()
    // Whatever fails here, it is not taken for a good end.
    var status: Int32 = SIGKILL
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    ending = ProgramEnding(waitStatus: status)
    self.output = try Self.text(output)
    self.errors = try Self.text(errors)
  }

  private static func text(_ path: String) throws(SystemFailure) -> String {
    String(decoding: try FileReader.read(path, atMost: Bounds.file) ?? [], as: UTF8.self)
  }
}
