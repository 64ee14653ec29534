internal import BriefingDiagnostics
internal import CZip

/// The parts of a zip archive that is in memory: the only place that calls libzip.
struct ZipArchive {
  let bytes: [UInt8]
  let budget = WorkbookBudget()

  /// The contents of a part, checked against the archive's own checksum.
  ///
  /// - Parameter name: in any case, as the Open Packaging Conventions (ECMA-376, part 2) have it.
  /// - Returns: `nil` when there is no such part.
  func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let result: Result<[UInt8]?, WorkbookFault> = bytes.withUnsafeBytes { buffer in
      guard
        let source = zip_source_buffer_create(
          buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
      else { return .failure(.broken("the workbook can't be opened")) }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        return .failure(.broken("the file is no workbook: \(Self.text(&error))"))
      }
      defer { zip_discard(archive) }
      do throws(WorkbookFault) {
        return .success(try part(name, of: archive))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func part(
    _ name: String, of archive: OpaquePointer
  ) throws(WorkbookFault) -> [UInt8]? {
    guard zip_get_num_entries(archive, 0) <= Bounds.workbookParts else {
      throw .oversized("the workbook has more than \(Bounds.workbookParts) parts")
    }
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw .broken("the workbook's part '\(name)' can't be read: \(Self.text(of: archive))")
    }
    defer { zip_fclose(file) }
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // What the archive says of the size may be a lie, so the bytes are counted.
      let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      guard count >= 0 else {
        throw .broken("the workbook's part '\(name)' is damaged")
      }
      if count == 0 { return contents }
      try budget.take(bytes: Int(count), of: name)
      contents += chunk[..<Int(count)]
    }
  }

  private static func text(of archive: OpaquePointer) -> String {
    guard let error = zip_get_error(archive) else { return "no reason is known" }
    return text(error)
  }

  private static func text(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
    let text = String(cString: zip_error_strerror(error))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
