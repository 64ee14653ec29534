internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingValidating

/// No file of a public edition holds what it leaves out, whoever made the file; nor does a file's name.
struct TraceCheck: Sendable {
  let folder: String
  let search: TraceSearch

  /// Files that one task reads: enough to outweigh the cost of a task.
  private static let filesPerTask = 16

  /// - Parameter folders: to look in; `nil` for all, dotfiles too, but what `git` keeps.
  func findings(
    below folders: [String]?, jobs: Int
  ) async throws -> [VerificationFinding] {
    let listing = try FolderListing.read(folder, withDotfiles: true)
    let entries = listing.entries.sorted { $0.key < $1.key }.filter { entry in
      folders.map { $0.contains { entry.key.hasPrefix("\($0)/") } } ?? true
    }
    let found = try await concurrentMap(
      entries, jobs: jobs, worker: Recall(), chunk: Self.filesPerTask
    ) { recall, entry in
      try findings(in: entry.key, entry.value, &recall)
    }.results.flatMap(\.self)
    return found
      + search.unsought.map { value in
        VerificationFinding(
          .notSearched, "the \(value.column) of \(value.owner) is too short to be looked for",
          in: Manifest.name, help: "look for it yourself before you publish the output")
      }
  }

  private func findings(
    in path: String, _ kind: FolderListing.Kind, _ recall: inout Recall
  ) throws(SystemFailure) -> [VerificationFinding] {
    let named = search.traces(in: Array(path.utf8), &recall).map { trace in
      finding("the file's name holds", trace, in: path)
    }
    let file = "\(folder)/\(path)"
    guard kind == .file else { return named + [notSearched("it is no regular file", path)] }
    guard let size = try FileStatus.following(file)?.size, size <= Bounds.file else {
      return named + [notSearched("it is larger than any file of a site", path)]
    }
    let bytes = try FileReader.read(file) ?? []
    let found = search.traces(in: bytes, &recall).map { trace in
      finding(trace.line.map { "line \($0) holds" } ?? "the file holds", trace, in: path)
    }
    return named + found
      + [UnreadableFile.reason(bytes).map { notSearched($0, path) }]
      .compactMap(\.self)
  }

  /// Without the value: what `verify` says may be read by others than the packs.
  private func finding(
    _ place: String, _ trace: TraceSearch.Trace, in path: String
  ) -> VerificationFinding {
    let forms = trace.forms.map { ", \($0.rawValue)" }.joined()
    return VerificationFinding(
      .leftOutValue,
      "\(place) the \(trace.value.column) of \(trace.value.owner), which is for candidates only"
        + forms,
      in: path,
      help: "do not publish the output; look where the file has it from, or remove the file")
  }

  private func notSearched(_ reason: String, _ path: String) -> VerificationFinding {
    VerificationFinding(
      .notSearched, "\(reason), so it was not searched for what is for candidates only", in: path,
      help: "look at it yourself before you publish the output")
  }
}

extension Check {
  static let leftOutValue = Check(
    "left-out-value", .finished, for: .publisher,
    "a public edition holds what it was to leave out",
    example: "a SPoC's number, percent-encoded, in a file that was put beside the packs")

  static let notSearched = Check(
    "not-searched", .finished, .warning, for: .publisher,
    "a file of a public edition can't be searched for what the edition leaves out",
    example: "a picture, or an encrypted PDF, that was put beside the packs")
}
