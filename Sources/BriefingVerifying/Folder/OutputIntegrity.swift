internal import BriefingDiagnostics
internal import BriefingOutput

/// As much of the proof as needs no content: every file is as the manifest says, and there are no others.
package enum OutputIntegrity {
  /// Files that one task reads: enough to outweigh the cost of a task.
  private static let filesPerTask = 64

  /// - Parameter jobs: how many tasks read at once.
  /// - Throws: `SystemFailure` when the machine can't read what is there.
  package static func check(_ folder: String, jobs: Int) async throws -> Verification {
    let (manifest, faults) = try ManifestReader.read(folder)
    guard let manifest else {
      return Verification(findings: faults.inReportingOrder, packs: 0, files: 0, facts: 0)
    }
    let integrity = FileIntegrity(folder: folder, listing: try FolderListing.read(folder))
    let files = manifest.files + manifest.packs.flatMap(\.files)
    let found = try await concurrentMap(files, jobs: jobs, chunk: filesPerTask) { file in
      try integrity.read(file).findings
    }
    let extras = integrity.extras(listed: integrity.belonging(to: manifest))
    return Verification(
      findings: (found.flatMap(\.self) + extras).inReportingOrder, packs: manifest.packs.count,
      files: files.count + 1, facts: 0)
  }
}
