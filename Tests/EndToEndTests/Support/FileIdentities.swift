import Foundation
import TestSupport

extension Project {
  /// What the file system knows each file of the output by: the same, when it is the same file.
  var identities: [String: [Int]] {
    get throws {
      var found: [String: [Int]] = [:]
      for path in try output.paths {
        var status = stat()
        guard stat("\(self.path)/Output/\(path)", &status) == 0 else { continue }
        found[path] = [Int(status.st_ino), status.modified]
      }
      return found
    }
  }

  /// Generates into a folder that is not there yet: what a build without any output before it makes.
  func cleanBuild(_ options: String...) throws -> FolderSnapshot {
    let target = folder("clean-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: target) }
    let outcome = try BriefingProcess.run(
      ["generate", "--project", path, "--output", target] + options)
    guard outcome.exitCode == 0 || outcome.exitCode == 2 else {
      throw BriefingProcess.Failure(description: outcome.errors)
    }
    return try FolderSnapshot(target)
  }
}
