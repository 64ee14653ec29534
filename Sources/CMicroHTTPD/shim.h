#pragma once

#include <microhttpd.h>
#include <stdbool.h>
#include <string.h>

// What Swift does not import: functions with a variable number of arguments.

struct briefing_daemon_settings {
  /// A socket that listens; it is the daemon's from then on.
  int socket;
  unsigned threads;
  unsigned connections;
  /// Bytes for each connection: the head of a request and that of its answer must fit in.
  size_t memory;
  /// Seconds without a byte in either direction.
  unsigned silence;
  MHD_AccessHandlerCallback answer;
  void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_RequestCompletedCallback completed;
  MHD_NotifyConnectionCallback connection;
  void *context;
};

/// Targets are decoded in Swift, which must see them as they came.
static inline size_t briefing_leave_as_it_is(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

static inline struct MHD_Daemon *briefing_start_daemon(const struct briefing_daemon_settings *settings) {
  return MHD_start_daemon(
      MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ITC, 0, NULL, NULL,
      settings->answer, settings->context,
      MHD_OPTION_LISTEN_SOCKET, settings->socket,
      MHD_OPTION_THREAD_POOL_SIZE, settings->threads,
      MHD_OPTION_CONNECTION_LIMIT, settings->connections,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->memory,
      MHD_OPTION_CONNECTION_TIMEOUT, settings->silence,
      MHD_OPTION_UNESCAPE_CALLBACK, briefing_leave_as_it_is, NULL,
      MHD_OPTION_URI_LOG_CALLBACK, settings->target, settings->context,
      MHD_OPTION_NOTIFY_COMPLETED, settings->completed, settings->context,
      MHD_OPTION_NOTIFY_CONNECTION, settings->connection, settings->context,
#if MHD_VERSION >= 0x01000000
      MHD_OPTION_CLIENT_DISCIPLINE_LVL, 1,
#endif
      MHD_OPTION_END);
}

/// Whether this library leaves it to its user to find what is malformed in the head of a request;
/// from 1.0 on it does so itself when it is asked to.
static inline bool briefing_accepts_malformed_heads(void) {
  return MHD_VERSION < 0x01000000;
}

static inline int briefing_socket_of(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

/// What the callback for a new connection has noted for it.
static inline void *briefing_context_of(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == NULL ? NULL : info->socket_context;
}

/// How many bytes the head of the request had, from its method to its empty line.
static inline size_t briefing_head_size_of(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info == NULL ? 0 : info->header_size;
}
