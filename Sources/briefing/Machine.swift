internal import FoundationEssentials

/// What the machine offers.
enum Machine {
  static var processors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
