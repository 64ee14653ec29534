internal import BriefingDisk

/// Tells whether the same program runs again: another one may make other packs of the same sources.
enum LoadedCode {
  /// A line for the program's file and for each library that it uses: its path, and by what it would
  /// show that it was changed or replaced. `nil` where the system does not say.
  ///
  /// Linux lists what is loaded in `/proc/self/maps` (`proc_pid_maps(5)`).
  static func description() -> String? {
    guard let maps = try? FileReader.read("/proc/self/maps") else { return nil }
    var paths: Set<Substring> = []
    for line in String(decoding: maps, as: UTF8.self).split(separator: "\n") {
      // Address, permissions, offset, device, inode, path; a path may hold blanks.
      let fields = line.split(separator: " ", maxSplits: 5)
      guard fields.count == 6, fields[1].contains("x") else { continue }
      let path = fields[5].drop { $0 == " " }
      if path.hasPrefix("/") { paths.insert(path) }
    }
    var lines: [String] = []
    for path in paths.sorted() {
      // A file that was replaced since is listed as deleted, and is not there.
      guard let (device, stamp) = StampReader.stamp(ofPath: String(path)) else { return nil }
      lines.append("\(path) \(device) \(stamp.number) \(stamp.size) \(stamp.changed)")
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
