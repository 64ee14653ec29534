package import BriefingDiagnostics
internal import CSystemCalls

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension OpenFolder {
  /// Moves what stands at a path to the same path in another folder of the file system; a file that
  /// stands there goes.
  package func move(_ path: String, to other: OpenFolder) throws(SystemFailure) {
    try other.makeFolderAbove(path)
    guard renameat(descriptor, path, other.descriptor, path) == 0 else {
      throw SystemFailure(
        action: "cannot move '\(place(path))' to '\(other.place(path))'", errno: errno)
    }
  }

  /// Gives what stands at a path another name here.
  package func move(_ path: String, to name: String) throws(SystemFailure) {
    guard renameat(descriptor, path, descriptor, name) == 0 else {
      throw SystemFailure(
        action: "cannot move '\(place(path))' to '\(place(name))'", errno: errno)
    }
  }

  /// What became of an attempt to give a folder another name.
  package enum Renaming: Sendable {
    case done
    /// Something stands there.
    case isTaken
    case refused(Refusal)
  }

  /// Why a folder could not get another name.
  package struct Refusal: Sendable {
    /// The value of `errno`.
    package let code: Int32

    package enum Obstacle: Sendable {
      /// The file system can't exchange two folders, or give a name only where it is free.
      case unsupported
      case mountPoint
      /// The folder is part of a lower layer of an overlay, such as the image of a container.
      case lowerLayer
      case other
    }

    package var obstacle: Obstacle {
      switch code {
      case EINVAL, ENOSYS: .unsupported
      case EBUSY: .mountPoint
      case EXDEV: .lowerLayer
      default: .other
      }
    }
  }

  /// Gives what stands at a path another name, where nothing has that yet.
  package func rename(_ path: String, to name: String, in other: OpenFolder) -> Renaming {
    if briefing_rename_new(descriptor, path, other.descriptor, name) == 0 { return .done }
    return errno == EEXIST || errno == ENOTEMPTY ? .isTaken : .refused(Refusal(code: errno))
  }

  /// Exchanges what stands at two paths, in one step.
  package func exchange(_ path: String, with name: String, in other: OpenFolder) -> Renaming {
    briefing_exchange(descriptor, path, other.descriptor, name) == 0
      ? .done : .refused(Refusal(code: errno))
  }
}
