internal import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A finished PDF that takes the place of the one before it in one step.
struct PDFFile {
  private let bytes: [UInt8]

  /// - Parameter bytes: `nil` comes of any that do not begin and end as a PDF does (ISO 32000-1,
  ///   sections 7.5.2 and 7.5.5): a browser that is stopped leaves half of one.
  init?(_ bytes: [UInt8]) {
    let end = bytes.lastIndex { ![0x0A, 0x0D, 0x20].contains($0) }.map { $0 + 1 } ?? 0
    guard bytes.starts(with: "%PDF-".utf8), bytes[..<end].suffix(5).elementsEqual("%%EOF".utf8)
    else { return nil }
    self.bytes = bytes
  }

  var size: Int { bytes.count }

  /// Writes it beside its place, and renames it when it is whole.
  func write(to folder: String, named name: String) throws(SystemFailure) {
    let target = "\(folder)/\(name).pdf"
    let unfinished = "\(folder)/.\(name).pdf.\(getpid())"
    // Nothing is there any more when it was renamed.
    defer { unlink(unfinished) }
    try NewFile.write(bytes, to: unfinished, mode: 0o644)
    guard rename(unfinished, target) == 0 else {
      throw SystemFailure(action: "cannot write '\(target)'", errno: errno)
    }
  }
}
