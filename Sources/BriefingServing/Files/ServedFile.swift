internal import BriefingDiagnostics

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One open file of the output folder.
///
/// Size, validators and content all come from the one descriptor, so that a response is never
/// mixed from two generations, whatever is swapped in meanwhile.
struct ServedFile: ~Copyable {
  /// In bytes.
  let size: Int
  let validators: FileValidators
  let file: OpenFile
  /// For what is said when it can't be read.
  private let folder: String
  private let name: String

  /// Nil when it is not a regular file.
  ///
  /// - Parameters:
  ///   - name: From the folder down.
  init?(_ opened: consuming OpenFile, folder: String, name: String) throws {
    var status = stat()
    guard fstat(opened.descriptor, &status) == 0 else {
      throw SystemFailure(action: "cannot examine '\(folder)/\(name)'", errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    validators = FileValidators(status)
    file = opened
    self.folder = folder
    self.name = name
  }

  /// Reads all of it, or throws: a short read would be taken for the whole.
  func read() throws -> [UInt8] {
    let bytes = try [UInt8](unsafeUninitializedCapacity: size) { space, filled in
      while filled < size {
        let rest = UnsafeMutableBufferPointer(rebasing: space[filled...])
        let count = pread(file.descriptor, rest.baseAddress, rest.count, off_t(filled))
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else {
          throw SystemFailure(action: "cannot read '\(folder)/\(name)'", errno: errno)
        }
        guard count > 0 else {
          throw SystemFailure(
            action: "cannot read '\(folder)/\(name)'", reason: "it was cut short meanwhile")
        }
        filled += count
      }
    }
    return bytes
  }

  /// What is left is the descriptor alone.
  consuming func giveFile() -> OpenFile { file }
}
