/*
 * walk.h - visits a tree of any depth without stack or memory: ENTER before a node's children,
 * LEAVE behind them, both for every node, leaves too.
 *
 *     struct walk walk = walk_start(root);
 *     while (walk_next(&walk))
 *         if (walk.event == WALK_ENTER) ...
 *
 * At LEAVE the node may be unlinked or replaced; at ENTER only its children may be changed.
 */
#ifndef DOCCONV_WALK_H
#define DOCCONV_WALK_H

#include <stdbool.h>

#include "node.h"

enum walk_event { WALK_ENTER, WALK_LEAVE };

struct walk {
    struct node *node;
    enum walk_event event;
    struct node *root, *following; /* where the walk goes next; NULL: to the end */
    enum walk_event following_event;
};

/*
 * The plainer way, for who only looks: the nodes below `root` and itself in document order, each
 * once, from NULL to NULL. A third of the cost of a walk.
 */
static inline struct node *walk_past(struct node *node, const struct node *root)
{
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

static inline struct node *walk_following(struct node *node, struct node *root)
{
    if (!node)
        return root;
    return node->first ? node->first : walk_past(node, root);
}

struct walk walk_start(struct node *root);

/* Goes one step; false when the root has been left. */
bool walk_next(struct walk *);

/* At ENTER: the next event is this node's LEAVE. At LEAVE it changes nothing. */
void walk_skip_children(struct walk *);

#endif
