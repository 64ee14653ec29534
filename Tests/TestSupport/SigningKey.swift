internal import Foundation

/// A key of OpenSSH's for one test, made by `ssh-keygen`, and what a person does with it by hand.
package struct SigningKey {
  /// Of the private key; the public one is beside it.
  package let path: String

  /// - Parameter passphrase: empty for a key that needs none.
  package init(_ name: String, in folder: TemporaryFolder, passphrase: String = "") throws {
    path = folder(name)
    try Self.run(["-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", path])
  }

  package var publicPath: String { "\(path).pub" }

  /// The line of a signers file that lets the key sign.
  ///
  /// - Parameter options: of the line, with a comma between two of them.
  package func line(for principal: String, options: String = "") throws -> String {
    let words = try String(contentsOfFile: publicPath, encoding: .utf8).split(separator: " ")
    let option = options.isEmpty ? "" : "\(options) "
    return "\(principal) \(option)\(words.prefix(2).joined(separator: " "))\n"
  }

  /// Leaves the signature beside the file, in the place of one that is there.
  package func sign(_ file: String, for namespace: String = "briefing") throws {
    try? FileManager.default.removeItem(atPath: "\(file).sig")
    try Self.run(["-q", "-Y", "sign", "-f", path, "-n", namespace, file])
  }

  private struct Failure: Error {
    let arguments: [String]
  }

  private static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/ssh-keygen")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(arguments: arguments) }
  }
}
