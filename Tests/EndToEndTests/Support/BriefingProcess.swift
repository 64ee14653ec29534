import Foundation
import TestSupport
import Testing

/// A run of the real binary.
final class BriefingProcess {
  /// What a run that has ended leaves.
  struct Outcome {
    let exitCode: Int32
    /// The signal that ended the run, if one did; `exitCode` is then its number.
    let wasKilled: Bool
    let outputBytes: Data
    let errors: String

    var output: String { String(decoding: outputBytes, as: UTF8.self) }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let streams: TemporaryFolder

  /// Starts a program. Its output goes to files, so that it never waits for a reader.
  ///
  /// Perl has Ctrl-C end it again first. This process may ignore that, as a shell has it do in the
  /// background, or while a test signs something; what it starts would ignore it too.
  init(_ program: String, _ arguments: [String], in folder: String? = nil) throws {
    streams = try TemporaryFolder()
    process.executableURL = URL(filePath: "/usr/bin/perl")
    process.arguments =
      ["-e", "@SIG{qw(INT QUIT)} = ('DEFAULT') x 2; exec {$ARGV[0]} @ARGV or kill 9, $$", program]
      + arguments
    // It would complain of a locale that is named and not installed, as over many a remote shell.
    process.environment = ProcessInfo.processInfo.environment.merging(["PERL_BADLANG": "0"]) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = FileHandle.nullDevice
    let handles = try ["stdout", "stderr"].map(streams.fileForWriting)
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
    // A `Process` keeps its handles for ever, and `run()` reads beyond the list of a process's
    // open files once that fills a buffer (swift-corelibs-foundation, pull request 5472).
    for handle in handles { try handle.close() }
  }

  /// Starts `briefing`.
  convenience init(_ arguments: [String], in folder: String? = nil) throws {
    try self.init(try Self.binary(), arguments, in: folder)
  }

  /// A test that fails leaves no server behind.
  deinit { if process.isRunning { send(SIGKILL) } }

  var identifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }
  /// What standard error holds so far.
  var errorsSoFar: String { (try? streams.text("stderr")) ?? "" }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// - Throws: when the run has not ended in time; it is killed then.
  func wait(seconds: Double = 600) throws -> Outcome {
    guard ended.wait(timeout: .now() + seconds) == .success else {
      send(SIGKILL)
      ended.wait()
      let arguments = process.arguments?.dropFirst(2) ?? []
      throw Failure(description: "\(arguments) did not end in \(seconds) s: \(errorsSoFar)")
    }
    return Outcome(
      exitCode: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal,
      outputBytes: try streams.data("stdout"), errors: try streams.text("stderr"))
  }

  /// Runs `briefing` to its end.
  static func run(_ arguments: [String], in folder: String? = nil) throws -> Outcome {
    try BriefingProcess(arguments, in: folder).wait()
  }

  /// Runs a shell script to its end. `$0` is the binary, `$1` and so on are the arguments.
  static func shell(_ script: String, _ arguments: String...) throws -> Outcome {
    try BriefingProcess("/bin/sh", ["-c", script, try binary()] + arguments).wait()
  }

  /// The binary that `swift test` has built beside the tests, unless `BRIEFING_BINARY` names one.
  static func binary() throws -> String {
    let named = ProcessInfo.processInfo.environment["BRIEFING_BINARY"]
    let folders = CommandLine.arguments.prefix(1) + Bundle.allBundles.map(\.bundlePath)
    let beside = folders.map {
      URL(filePath: $0).deletingLastPathComponent().appending(path: "briefing").path
    }
    let candidates = named.map { [$0] } ?? Array(beside)
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw Failure(
        description: "there is no briefing binary at \(candidates.joined(separator: " or ")): "
          + "build it, or name one with BRIEFING_BINARY")
    }
    return found
  }
}
