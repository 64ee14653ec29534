internal import BriefingDiagnostics
internal import BriefingDisk

/// The one step by which a new tree becomes the output.
struct OutputExchange {
  let location: OutputLocation
  let parent: OpenFolder
  let area: OpenFolder

  struct Outcome {
    /// The output of before is in the staging area.
    var hasOld = false
    /// The path under which it was kept.
    var aside: String?
  }

  func exchange() throws(SystemFailure) -> Outcome {
    // Under a name of its own: from here on it may be the output of before.
    try area.move(StagingArea.unfinished, to: StagingArea.exchanged)
    switch area.rename(StagingArea.exchanged, to: location.name, in: parent) {
    case .done: return Outcome()
    case .isTaken: break
    case .refused(let refusal): throw failure(refusal)
    }
    if case .refused(let refusal) = area.exchange(
      StagingArea.exchanged, with: location.name, in: parent)
    {
      throw failure(refusal)
    }
    return Outcome(hasOld: true)
  }

  /// The new tree gets the name first that the old output is kept under, so that one exchange is all.
  func moveAside() throws(SystemFailure) -> Outcome {
    var name = "\(location.name).replaced"
    var number = 1
    while true {
      switch area.rename(StagingArea.unfinished, to: name, in: parent) {
      case .done:
        if case .refused(let refusal) = parent.exchange(name, with: location.name, in: parent) {
          // Nobody should take it for the output of before; where it can't go back it stays whole.
          _ = parent.rename(name, to: StagingArea.unfinished, in: area)
          throw failure(refusal)
        }
        return Outcome(aside: "\(location.parent)/\(name)")
      case .isTaken:
        number += 1
        name = "\(location.name).replaced-\(number)"
      case .refused(let refusal): throw failure(refusal)
      }
    }
  }

  private func failure(_ refusal: OpenFolder.Refusal) -> SystemFailure {
    let help =
      switch refusal.obstacle {
      case .unsupported:
        "this file system can't exchange two folders in one step: choose an output on another one"
      case .mountPoint: "the output is a mount point: choose a folder inside it"
      case .lowerLayer:
        "the output is part of a container's image, or of another lower layer of an overlay, whose folders can't be exchanged: name a folder on a volume, or one that was made in the container"
      case .other: "the last output is untouched"
      }
    return SystemFailure(
      action: "cannot put the new output in the place of '\(location.path)'", errno: refusal.code,
      help: help)
  }
}
