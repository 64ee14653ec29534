internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingPublishing

/// What a run says when it is done.
extension OutputSummary {
  func line(since start: ContinuousClock.Instant) -> String {
    let kept = kept == 0 ? "" : " (\(kept.grouped) kept)"
    let withheld = withheld.isEmpty ? "" : ", \(withheld.count.grouped) of them withheld"
    return
      "\(written.counted("pack"))\(kept)\(withheld), \(files.counted("file")), "
      + "\(bytes.grouped) bytes in \((ContinuousClock.now - start).inSeconds(decimals: 2)) s"
  }

  /// Names the packs that hold no contacts and those that are out of date, and ends the run with exit
  /// code 2 when there are any.
  func reportUnfinished() throws {
    guard !withheld.isEmpty || !outdated.isEmpty else { return }
    for pack in withheld { StandardError.write(pack.withholding) }
    for pack in outdated {
      StandardError.write("out of date: \(pack.name) (\(pack.code))".printable)
    }
    if !outdated.isEmpty {
      StandardError.write("help: run generate without --only, or with --with-affected")
    }
    throw ExitCode(2)
  }
}

extension Manifest.Pack {
  /// For the person who asked for it: who got no contacts, and where to mend that.
  fileprivate var withholding: String {
    let places = (withheld ?? []).map { reason in
      let place = [reason.file, reason.line.map(String.init)].compactMap(\.self)
      let cell = reason.cell.map { " (cell \($0))" } ?? ""
      return "\(reason.check) at \(place.joined(separator: ":"))\(cell)"
    }
    return "withheld: \(name) (\(code)): \(places.joined(separator: ", "))".printable
  }
}
