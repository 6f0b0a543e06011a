/* walk.c - the stackless walk. The next step is found before a node is handed out, so that a node
 * may be unlinked at its LEAVE. */
#include "walk.h"

struct walk walk_start(struct node *root)
{
    return (struct walk){ .root = root, .following = root, .following_event = WALK_ENTER };
}

/* Where to after the LEAVE of `node`. */
static void follow_leave(struct walk *walk, struct node *node)
{
    if (node == walk->root) {
        walk->following = NULL;
    } else if (node->next) {
        walk->following = node->next;
        walk->following_event = WALK_ENTER;
    } else {
        walk->following = node->parent;
        walk->following_event = WALK_LEAVE;
    }
}

bool walk_next(struct walk *walk)
{
    /* What follows an ENTER is looked up only now: the children may have changed meanwhile. */
    if (walk->node && walk->event == WALK_ENTER && walk->following == walk->node) {
        if (walk->following_event == WALK_ENTER && walk->node->first) {
            walk->following = walk->node->first;
        } else {
            walk->following_event = WALK_LEAVE;
        }
    }
    if (!walk->following)
        return false;
    walk->node = walk->following;
    walk->event = walk->following_event;
    if (walk->event == WALK_LEAVE)
        follow_leave(walk, walk->node);
    return true;
}

void walk_skip_children(struct walk *walk)
{
    if (walk->event == WALK_ENTER)
        walk->following_event = WALK_LEAVE;
}
