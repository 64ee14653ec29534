import Foundation
import TestSupport

extension TemporaryFolder {
  /// Makes a folder, and says where it is.
  func made(_ name: String) throws -> String {
    try makeFolder(name)
    return self(name)
  }

  func fileForWriting(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: URL(filePath: self(name)))
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: self(name))) }

  func target(of link: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: self(link))
  }
}
