package import BriefingDiagnostics
internal import BriefingDisk

/// The only place that reads the project from a disk.
extension SourceTree {
  /// Reads `Content` and `Templates` of a project. Dotfiles, editors' backup files and the locks of
  /// spreadsheets that are open (`~$name.xlsx`) stay out.
  ///
  /// A folder that is not there is read as an empty one: what is missing in it is for the loader
  /// to say, with the name of the file. So is what can't be read, or may not.
  ///
  /// - Parameter kept: files, by their paths, of which is known what they hold; they are not read.
  package static func read(
    project: String, keeping kept: [String: [UInt8]] = [:]
  ) throws(SystemFailure) -> SourceTree {
    var reading = Reading(project: project, kept: kept)
    for folder in folders {
      try reading.take(folder, isLinked: true, depth: 0)
    }
    return SourceTree(files: reading.files, faults: reading.faults)
  }

  private struct Reading {
    let project: String
    let kept: [String: [UInt8]]
    private(set) var files: [String: [UInt8]] = [:]
    private(set) var faults: [Diagnostic] = []
    private var entries = 0
    private var bytes = 0
    /// The project has more than may be read, which has been said.
    private var isFull = false

    init(project: String, kept: [String: [UInt8]]) {
      self.project = project
      self.kept = kept
    }

    /// - Parameters:
    ///   - path: of a file or a folder, in the project.
    ///   - isLinked: a link may stand there.
    mutating func take(_ path: String, isLinked: Bool, depth: Int) throws(SystemFailure) {
      let place = "\(project)/\(path)"
      entries += 1
      if entries > Bounds.files { return stop(path, "\(Bounds.files) files and folders") }
      guard let status = try FileStatus.following(place) else {
        if depth > 0 { refuse(path, "the link leads to nothing") }
        return
      }
      if isLinked, !FolderPath.leads(place, beneath: project) {
        return refuse(path, "the link leads out of the project")
      }
      switch status.kind {
      case .folder: try takeAll(path, depth: depth)
      case .file: try read(path, size: status.size)
      case .symbolicLink, .other: refuse(path, "it is a pipe, a socket or a device")
      }
    }

    private mutating func takeAll(_ folder: String, depth: Int) throws(SystemFailure) {
      if depth > 0, SourceTree.isRead(folder) { return refuse(folder, "it is a folder") }
      guard depth < Bounds.folderDepth else {
        return note(
          folder, "folders are nested more than \(Bounds.folderDepth) deep",
          help: "look for a symbolic link that leads back to one of its own parents")
      }
      for entry in try Directory.entries(in: "\(project)/\(folder)") ?? []
      where !isFull && !SourceTree.isAside(entry.name) {
        try take(
          "\(folder)/\(entry.name)", isLinked: entry.kind == .symbolicLink, depth: depth + 1)
      }
    }

    private mutating func read(_ path: String, size: Int) throws(SystemFailure) {
      let isText = SourceTree.textEndings.contains(where: path.hasSuffix)
      let most = path.hasSuffix(".csv") ? Bounds.text : isText ? Bounds.prose : Bounds.file
      guard size <= most else {
        return note(path, "the file has more than \(Bounds.size(most)), and is not read")
      }
      bytes += size
      if bytes > Bounds.project { return stop(path, Bounds.size(Bounds.project)) }
      if let known = kept[path] {
        files[path] = known
      } else {
        files[path] = try FileReader.read("\(project)/\(path)", atMost: most)
      }
    }

    private mutating func stop(_ path: String, _ most: String) {
      isFull = true
      note(path, "the project has more than \(most), and is read up to here")
    }

    private mutating func note(
      _ path: String, _ message: String,
      help: String = "keep what the packs need, and move the rest elsewhere"
    ) {
      faults.append(Diagnostic(.tooMuch, message, at: SourceLocation(path), help: help))
    }

    private mutating func refuse(_ path: String, _ reason: String) {
      faults.append(
        Diagnostic(
          .unreadableFile, "this is no file of the project: \(reason)",
          at: SourceLocation(path), help: "put the file itself in its place, or take it away"))
    }
  }
}

extension Check {
  static let unreadableFile = Check(
    "unreadable-file", .files, for: .author,
    "a link that leads out of the project, a device or a folder stands where a file should",
    example: "`pack.html` is a link to `/etc/passwd`")
}
