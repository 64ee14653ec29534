internal import BriefingDisk

/// One open file of the output folder.
///
/// Size, validators and content all come from the one descriptor, so that a response is never
/// mixed from two generations, whatever is swapped in meanwhile.
struct ServedFile: ~Copyable {
  /// In bytes.
  let size: Int
  let validators: FileValidators
  private let file: OpenFile
  /// For what is said when it can't be read.
  private let folder: String
  private let name: String

  /// Nil when it is not a regular file.
  ///
  /// - Parameters:
  ///   - name: From the folder down.
  init?(_ opened: consuming OpenFile, folder: String, name: String) throws {
    let status = try opened.status(named: "\(folder)/\(name)")
    guard status.kind == .file else { return nil }
    size = status.size
    validators = FileValidators(status)
    file = opened
    self.folder = folder
    self.name = name
  }

  func read() throws -> [UInt8] { try file.read(size, named: "\(folder)/\(name)") }

  /// What is left is the descriptor alone.
  consuming func giveFile() -> OpenFile { file }
}
